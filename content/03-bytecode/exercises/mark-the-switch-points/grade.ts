import { choose, exercise } from "switchpoint/grade";

const nobody = "This one is fast: it only moves something to or from this thread's own stack.";

export default exercise({
  checks: [
    choose({
      id: "old",
      name: "On Python 3.9",
      points: 1,
      options: {
        fetch: "LOAD_GLOBAL counter",
        one: "LOAD_CONST 1",
        add: "INPLACE_ADD",
        store: "STORE_GLOBAL counter",
        local: "LOAD_FAST i",
        "store-local": "STORE_FAST i",
        jump: "JUMP_ABSOLUTE, to the test",
      },
      right: ["fetch", "add", "store", "jump"],
      because: { one: nobody, local: nobody, "store-local": nobody },
    }),
    choose({
      id: "new",
      name: "On Python 3.12",
      points: 1,
      options: {
        fetch: "LOAD_GLOBAL counter",
        one: "LOAD_CONST 1",
        add: "BINARY_OP +=",
        store: "STORE_GLOBAL counter",
        compare: "COMPARE_OP <",
        jump: "JUMP_BACKWARD, to the body",
      },
      right: ["jump"],
      because: {
        fetch: "Up to 3.9, yes. Since 3.10 fetching a global is not followed by a look.",
        add: "Up to 3.9, yes. Since 3.10 arithmetic is not followed by a look, or += would lose.",
        store: "Up to 3.9, yes. Since 3.10 the look comes at the jump back.",
        compare: "A comparison of numbers is arithmetic too: no look.",
        one: "No version looks after a constant.",
      },
    }),
  ],
});
