function f() {
  try {
    return g();
  } catch (e) {
    throw e;
  } finally {
    print("done");
  }
}
function g() {}
