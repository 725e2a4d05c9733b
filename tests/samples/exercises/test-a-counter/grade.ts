import { accepts, catches, exercise } from "switchpoint/grade";

export default exercise({
  checks: [
    accepts({ id: "correct", name: "The test passes when the counter is right", points: 1, variant: "correct" }),
    catches({ id: "lost", name: "It catches a lost update", points: 1, variant: "lost-update", needs: "correct" }),
    catches({ id: "twice", name: "It catches counting twice", points: 1, variant: "counts-twice", needs: "correct" }),
  ],
});
