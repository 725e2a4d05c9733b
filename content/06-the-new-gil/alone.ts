import { work } from "switchpoint";

work(0.02); // pure Python, 20 ms of it
print("done");
