async function add(a: number, b = 1): Promise<number> {
  return a + b;
}

class Account {
  balance = 0;
  async deposit(amount: number) {
    this.balance = await add(this.balance, amount);
    const twice = async () => (await add(this.balance)) * arguments.length;
    return twice();
  }
}

export async function main() {
  const inner = async (x: number) => x;
  try {
    await new Account().deposit(await inner(5));
  } finally {
    await add(1);
  }
}
