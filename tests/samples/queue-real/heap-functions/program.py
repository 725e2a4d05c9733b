from heapq import heappop, merge, nlargest, nsmallest

words = ["pear", "fig", "apple", "kiwi", "date", "plum"]
print(nsmallest(3, words), nlargest(2, words))
print(nsmallest(3, words, key=len), nlargest(3, words, key=len))
merged = []
for x in merge([1, 4, 7], [2, 4, 6], [0, 9]):
    merged.append(x)
print(merged)
for bad in [lambda: heappop([]), lambda: nsmallest(2, [1, "a"])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
