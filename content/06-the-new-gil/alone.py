n = 500_000
while n > 0:
    n -= 1
print("done")
