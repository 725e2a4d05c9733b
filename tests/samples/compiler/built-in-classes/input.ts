class Stack extends Array<number> {
  peek() {
    return this.at(-1);
  }
}
class Refused extends Error {
  constructor(readonly code: number) {
    super(`code ${code}`);
  }
}
const stack = new Stack();
stack.push(1);
print(stack.peek(), new Refused(2).message);
