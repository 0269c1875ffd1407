#!/usr/bin/env python3
"""Score indirect speech (reported without quotation marks). Python 3 standard library only.

    score_indirect.py GOLD_DIR OUT_DIR|ROWS.csv [--verbose]

GOLD_DIR holds text/*.txt and attributions/*.ann (PolNeAR's layout). OUT_DIR holds the dataset's tables; ROWS.csv instead holds
file,start,end,statement,speaker_start,speaker_end,kind,confidence in code points of the raw file.

DEFINITIONS
 gold     attributions with a Content and a Cue in which no Content holds a double quotation mark ("…", “…”, ''…''), whose
          cue holds a verb of speech (SPEECH below, any inflection), and which start after the first line (headlines give
          no rows).
 aside    every other attribution of the gold: quoted ones, and cues that are no verbs of speech ("believes", "according to").
          A row that covers one of these better than any scored one is neither right nor wrong.
 system   rows of kind `indirect`; those of one statement are taken together, as the gold takes its Content spans together.
 match    one to one, best first, within an article, by intersection over union of the characters; a match counts from 0.5
          (headline figure) or from 0.8 (strict).
 speaker  right if the row's speaker mention shares a character with the gold Source, over the matches at 0.5.
"""
import collections, csv, glob, os, re, sys

csv.field_size_limit(10 ** 9)
MARK = re.compile("[\"“”„«»]|''|``")
SPEECH = set(w for base in """acknowledge add admit affirm allege announce answer argue ask assert assure boast caution charge
claim comment complain concede conclude confirm contend continue counter declare deny disclose emphasize emphasise estimate exclaim
explain express hint imply indicate inform insist joke lament maintain mention muse note object observe pledge predict proclaim
promise propose protest quip recall recount reiterate relate remark remind repeat reply report respond reveal shout state stress
suggest swear testify threaten tweet urge utter vow warn whisper wonder""".split()
    for w in (base, base + 's', base + 'es', base + 'd', base + 'ed', base + 'ing', base[:-1] + 'ing', base[:-1] + 'ied', base[:-1] + 'ies',
              base + base[-1] + 'ed', base + base[-1] + 'ing')) | set(
    'say says said saying tell tells told telling write writes wrote written writing swore swear sworn foretold'.split())
T_RE = re.compile(r'^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t|$)')
E_RE = re.compile(r'^(E\d+)\t(\S+:\S+(?: \S+:\S+)*)\s*$')


def read_ann(path):
    spans, found = {}, []
    with open(path, encoding='utf-8', newline='\n') as f:
        for line in f:
            m = T_RE.match(line.rstrip('\r\n'))
            if m:
                spans[m[1]] = [tuple(map(int, p.split())) for p in m[3].split(';')]
                continue
            m = E_RE.match(line.rstrip('\r\n'))
            if m:
                roles = collections.defaultdict(list)
                for argument in m[2].split():
                    k, v = argument.split(':', 1)
                    roles[re.sub(r'\d+$', '', k)] += spans.get(v, [])
                found.append((sorted(roles['Source']), sorted(roles['Cue']), sorted(roles['Content'])))
    return found


def read_gold(root):
    files = {}
    for path in sorted(glob.glob(os.path.join(root, 'attributions', '*.ann'))):
        files.setdefault(os.path.basename(path)[:-4].rsplit('_', 1)[0], path)
    for doc, path in files.items():
        with open(os.path.join(root, 'text', doc + '.txt'), encoding='utf-8', newline='') as f:
            text = f.read()
        scored, aside, first = [], [], text.find('\n')
        for source, cue, content in read_ann(path):
            if not content:
                continue
            words = ' '.join(text[a:b] for a, b in cue).lower()
            quoted = any(MARK.search(text[max(0, a - 2):b + 2]) for a, b in content)
            spoken = SPEECH & set(re.findall(r"[a-z]+", words))
            (scored if spoken and not quoted and content[0][0] > first else aside).append((source, cue, content))
        yield doc, text, scored, aside


def read_rows(path):
    groups = collections.defaultdict(list)
    if os.path.isdir(path):
        def table(name):
            with open(os.path.join(path, name + '.csv'), encoding='utf-8-sig', newline='') as f:
                yield from csv.DictReader(f)
        files = {a['article_id']: a['path'] for a in table('articles')}
        sentences = collections.defaultdict(list)
        for s in table('sentences'):
            if s['raw_start']:
                sentences[s['article_id']].append((int(s['start']), int(s['end']), int(s['raw_start'])))

        def raw(article, at):
            for a, b, r in sentences[article]:
                if a <= int(at) <= b:
                    return r + int(at) - a
            return None
        for q in table('quotes'):
            if q['kind'] == 'indirect' and q['raw_start']:
                a = q['article_id']
                who = (raw(a, q['speaker_start']), raw(a, q['speaker_end'])) if q['speaker_start'] else (None, None)
                groups[os.path.basename(files[a])[:-4], q['statement_id']].append((int(q['raw_start']), int(q['raw_end']), who))
    else:
        with open(path, encoding='utf-8-sig', newline='') as f:
            for q in csv.DictReader(f):
                if q['kind'] == 'indirect':
                    who = (int(q['speaker_start']), int(q['speaker_end'])) if q['speaker_start'] else (None, None)
                    groups[q['file'][:-4], q['statement']].append((int(q['start']), int(q['end']), who))
    rows = collections.defaultdict(list)
    for (doc, _), parts in sorted(groups.items()):
        rows[doc].append(([(a, b) for a, b, _ in parts], parts[0][2]))
    return rows


def size(spans):
    return sum(b - a for a, b in spans)


def ratio(x, y):
    both = sum(max(0, min(b, d) - max(a, c)) for a, b in x for c, d in y)
    return both / (size(x) + size(y) - both) if both else 0.0


def main(gold_dir, system, verbose=False):
    rows = read_rows(system)
    n = collections.Counter()
    for doc, text, scored, aside in read_gold(gold_dir):
        ours = rows.get(doc, [])
        n['gold'] += len(scored)
        near = sorted(((ratio(c, o), i, j) for i, (_, _, c) in enumerate(scored) for j, (o, _) in enumerate(ours)
                       if c[0][0] < o[-1][1] and o[0][0] < c[-1][1]), key=lambda t: (-t[0], t[1], t[2]))
        used_g, used_s = set(), set()
        for v, i, j in near:
            if v >= 0.5 and i not in used_g and j not in used_s:
                used_g.add(i), used_s.add(j)
                n['half'] += 1
                n['strict'] += v >= 0.8
                a, b = ours[j][1]
                right = a is not None and any(a < d and c < b for c, d in scored[i][0])
                n['speaker'] += right
                if verbose and not right:
                    print('SPEAKER', doc[:24], repr(text[scored[i][2][0][0] - 80:scored[i][2][-1][1] + 60]), 'OURS', a and text[a:b])
        for j, (o, _) in enumerate(ours):
            best = max((ratio(c, o) for _, _, c in scored), default=0.0)
            other = max((ratio(c, o) for _, _, c in aside), default=0.0)
            if j not in used_s and other > best:
                n['aside'] += 1
                continue
            n['system'] += 1
            if verbose and j not in used_s:
                print('EXTRA  ', doc[:24], repr(text[max(0, o[0][0] - 60):o[0][0]] + '[[' + text[o[0][0]:o[-1][1]] + ']]' + text[o[-1][1]:o[-1][1] + 40]))
        if verbose:
            for i, (s, q, c) in enumerate(scored):
                if i not in used_g:
                    print('LOST   ', doc[:24], repr(text[max(0, c[0][0] - 80):c[0][0]] + '[[' + text[c[0][0]:c[-1][1]] + ']]' + text[c[-1][1]:c[-1][1] + 50]), [text[a:b] for a, b in q])

    def f1(hits):
        p, r = hits / max(1, n['system']), hits / max(1, n['gold'])
        return 2 * p * r / (p + r) if p + r else 0.0
    print('indirect: gold %d, system %d (set aside %d), matched %d' % (n['gold'], n['system'], n['aside'], n['half']))
    print('speaker right among matched: %.3f' % (n['speaker'] / max(1, n['half'])))
    print('indirect f1=%.3f p=%.3f r=%.3f strict_f1=%.3f speaker=%.3f' % (
        f1(n['half']), n['half'] / max(1, n['system']), n['half'] / max(1, n['gold']), f1(n['strict']), n['speaker'] / max(1, n['half'])))


if __name__ == '__main__':
    arguments = [a for a in sys.argv[1:] if a != '--verbose']
    if len(arguments) != 2:
        sys.exit(__doc__)
    main(*arguments, verbose='--verbose' in sys.argv)
