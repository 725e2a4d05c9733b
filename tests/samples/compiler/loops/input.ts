let i = 0;
while (i < 3) i++;
do {
  i--;
} while (i > 0);
for (const k in { a: 1 }) print(k);
