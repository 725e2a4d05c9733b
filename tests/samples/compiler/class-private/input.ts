class Account {
  #balance = 0;
  static #count = 0;
  constructor(private owner: string) {
    Account.#count++;
  }
  #check(amount: number) {
    return amount > 0;
  }
  get balance() {
    return this.#balance;
  }
  deposit(amount: number) {
    if (this.#check(amount)) this.#balance += amount;
  }
}
