from __future__ import print_function
import dis, sys, json, types
# Reads a JSON list of sources; prints, for each, its code objects: name and [offset, opcode, meaning] of each instruction.
sources = json.load(sys.stdin)
flags = 0x10000 | 0x2000 if sys.version_info[0] == 2 else 0
def walk(c):
    yield c
    for k in c.co_consts:
        if isinstance(k, types.CodeType):
            for z in walk(k): yield z
def old(c):
    # Python 2.7 has no get_instructions
    code = [ord(b) for b in c.co_code]; i = 0; ext = 0
    free = c.co_cellvars + c.co_freevars
    while i < len(code):
        at = i; op = code[i]; i += 1; arg = None; r = ''
        if op >= dis.HAVE_ARGUMENT:
            arg = code[i] + code[i+1]*256 + ext; ext = 0; i += 2
            if op == dis.EXTENDED_ARG: ext = arg * 65536
            if op in dis.hasconst: r = repr(c.co_consts[arg])
            elif op in dis.hasname: r = c.co_names[arg]
            elif op in dis.hasjrel: r = 'to %d' % (i + arg)
            elif op in dis.hasjabs: r = 'to %d' % arg
            elif op in dis.haslocal: r = c.co_varnames[arg]
            elif op in dis.hascompare: r = dis.cmp_op[arg]
            elif op in dis.hasfree: r = free[arg]
        yield [at, dis.opname[op], r]
def listing(c):
    if sys.version_info[0] == 2: return list(old(c))
    ins = []
    for i in dis.get_instructions(c):
        r = i.argrepr
        jumps = getattr(dis, 'hasjump', dis.hasjrel + dis.hasjabs)
        if i.opcode in dis.hasjrel or i.opcode in dis.hasjabs or i.opcode in jumps:
            r = 'to %d' % (i.jump_target if hasattr(i, 'jump_target') else i.argval)
        ins.append([i.offset, i.opname, r])
    return ins
def answer(src):
    try: return [[c.co_name, listing(c)] for c in walk(compile(src.encode('utf-8') if flags else src, 'p', 'exec', flags, True))]
    except SyntaxError as e: return {'error': str(e)}
print(json.dumps([answer(src) for src in sources]))
