/**
 * Objects that refer to each other.
 * @exercise counter
 * @after solution
 * @mebibytes 128
 * @fails alone "more than 20000 steps"
 * @fails total "more than 20000 steps"
 */
const all: object[] = [];
while (true) all.push(Array.from({ length: 1000 }, () => ({ all })));
