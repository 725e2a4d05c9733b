/**
 * Objects that refer to each other.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 */
const all: object[] = [];
while (true) all.push(Array.from({ length: 1000 }, () => ({ all })));
