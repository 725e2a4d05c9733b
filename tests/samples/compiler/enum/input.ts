enum Color {
  Red,
  Green = 5,
  Blue,
  Name = "n",
}
print(Color.Blue);
