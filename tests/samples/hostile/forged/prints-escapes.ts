/**
 * Prints what terminals and XML take for their own.
 * @exercise busy-cores
 * @after starter
 * @fails says "\u001b[2J\u001b]0;pass\u0007\u0000]]></failure></testcase><testcase name='x'/>"
 * @fails cores "On average 1 cores are at work; it should be 1.9"
 * @fails fast "It takes 2 s; there are 1.01 s"
 */
print("\u001b[2J\u001b]0;pass\u0007\u0000]]></failure></testcase><testcase name='x'/>\u2028");
