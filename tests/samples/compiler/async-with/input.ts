interface Lock {
  held(): Promise<AsyncDisposable>;
}
export async function critical(lock: Lock, files: AsyncDisposable[]) {
  await using _ = await lock.held();
  for (await using file of files) print(file);
}
