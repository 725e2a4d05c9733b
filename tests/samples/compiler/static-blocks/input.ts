class Registry {
  static #open = 0;
  static names: string[] = [];
  static {
    this.#open = 1;
    this.names.push("first");
  }
  static get open() {
    return this.#open;
  }
}
print(Registry.open);
