import { increment } from "exercise";

increment();
