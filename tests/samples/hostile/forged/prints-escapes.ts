/**
 * Prints what terminals and XML take for their own.
 * @exercise busy-cores
 * @after starter
 */
print("\u001b[2J\u001b]0;pass\u0007\u0000]]></failure></testcase><testcase name='x'/>\u2028");
