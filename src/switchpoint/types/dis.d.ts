// Written by `npm run types:write` from src/switchpoint/python/dis.ts. Do not edit.
/** One instruction. */
export interface Instruction {
    /** Its name. */
    readonly opname: string;
    /** The number in it, or null. */
    readonly arg: number | null;
    /** What the number means. */
    readonly argrepr: string;
    /** In bytes from the start of the function. */
    readonly offset: number;
    /** Of the program's source. */
    readonly line_number: number;
    /** Something jumps to it. */
    readonly is_jump_target: boolean;
    /** Not in Python: another thread may come right after it. */
    readonly switch_point: boolean;
}
/**
 * Prints the instructions of a function, and (from 3.7 on) of the functions inside it; of a class, those of its methods.
 * @throws TypeError for anything else
 */
export declare function dis(x: Function): void;
/**
 * The instructions of a function, without those of functions inside it.
 * @throws TypeError if `x` is no function of the program
 */
export declare function get_instructions(x: Function): Instruction[];
export {};
