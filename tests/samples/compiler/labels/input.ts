outer: for (let i = 0; i < 3; i++) {
  for (const c of "ab") {
    if (c === "b") continue outer;
    if (i === 2) break outer;
  }
}
block: {
  if (Math.random() < 2) break block;
  print("never");
}
