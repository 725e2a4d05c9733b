import { twice } from "./two";

print("hello", twice(21));
