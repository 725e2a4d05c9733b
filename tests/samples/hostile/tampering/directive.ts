/**
 * Directives and comments that compilers listen to.
 * @exercise counter
 * @after starter
 * @fails total "two increments gave 1"
 */
"use asm";
//# sourceMappingURL=data:application/json,{}
//# sourceURL=switchpoint:///(check).ts.js
// @ts-nocheck
/* eslint-disable */
