// The first initialiser could look for #b, which is not there yet: the fields come one by one.
class Ordered {
  #a = this.look();
  #b = 1;
  look() {
    return #b in this;
  }
}
print(new Ordered().look());
