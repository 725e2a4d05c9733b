/**
 * The table of contents: every chapter that the course has or will have, with the question that it answers. Titles of
 * written chapters stand in their own front matter too; the content schema holds the two together by the slug.
 */

/** One line of the contents. */
export interface CoursePlace {
  /** Two digits, as in the folder's name. */
  readonly number: string;
  /** The folder under content/, and the address. */
  readonly slug: string;
  readonly title: string;
  readonly question: string;
}

const places: readonly (readonly [slug: string, title: string, question: string])[] = [
  ["01-interleavings", "Interleavings", "How can 1 + 1 be 1?"],
  ["02-processes-and-threads", "Processes and threads", "What does the operating system switch?"],
  ["03-bytecode", "Bytecode", "What is one step?"],
  ["04-the-gil", "The GIL", "Why does Python have it?"],
  ["05-the-old-gil", "The old GIL", "Why did two threads run slower than one?"],
  ["06-the-new-gil", "The new GIL", "What did 3.2 change, and what did it cost?"],
  ["07-releasing-the-gil", "Releasing the GIL", "When are threads really parallel?"],
  ["08-threads-for-io", "Threads for I/O", "What are threads good at?"],
  ["09-locks", "Locks", "How do I make it correct?"],
  ["10-coordination", "Coordination", "How do threads wait for each other?"],
  ["11-processes", "Processes", "How do I use all cores?"],
  ["12-subprocesses", "Subprocesses", "How do I run other programs?"],
  ["13-coroutines-from-generators", "Coroutines from generators", "Can one thread wait for many things?"],
  ["14-asyncio", "asyncio", "What does await do?"],
  ["15-mixing", "Mixing", "Why did one slow request kill the server?"],
  ["16-without-the-gil", "Without the GIL", "What if there were none?"],
  ["17-choosing", "Choosing", "What should I use?"],
];

/** All chapters, in order. */
export const course: readonly CoursePlace[] = places.map(([slug, title, question]) => ({
  number: slug.slice(0, 2),
  slug,
  title,
  question,
}));
