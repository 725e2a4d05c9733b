async function* countdown(n: number) {
  while (n > 0) {
    const sent: unknown = yield n--;
    if (sent === "stop") return;
  }
}
countdown(3);
