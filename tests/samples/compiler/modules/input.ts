import { n, bump as up } from "./lib";
import * as all from "./lib";
export let own = 1;
export function change() {
  own++;
}
up();
print(n, all);
export default own;
export { n as again } from "./lib";
