function parse(text: string) {
  try {
    if (text === "") throw new RangeError("empty");
    return JSON.parse(text);
  } catch ({ message }: any) {
    return message;
  } finally {
    print("done");
  }
}
parse("");
