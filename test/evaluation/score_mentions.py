#!/usr/bin/env python3
"""Score mentions and their entities against the gold of quotes and events. Python 3 standard library only.

    score_mentions.py EVALUATION DUMP [--misses N] [SET...]

EVALUATION is the evaluation folder; DUMP the program made from dump_mentions.ts, run with node once a set.

DEFINITIONS
 covered    the head word of a gold Source (the last word of its first part, as the quote scorer cuts it) lies inside a mention.
 touched    a mention shares a character with the Source (its head word may be "close" in "people close to ...").
 canonical  where the gold carries a reference (GGT): the entity of the mention at the Source has its name, by the quote
            scorer's rule; by kind of Source.
 events     a gold source or target shares a word character with a mention; country: where the gold's words stand for
            countries (the event scorer's table), the entity of one of those mentions has one of them.
"""
import collections
import json
import os
import subprocess
import sys


def dump(program, folder):
    run = subprocess.run(['node', program, folder], stdout=subprocess.PIPE, check=True, encoding='utf-8')
    return {row['name'][:-4]: row['mentions'] for row in map(json.loads, run.stdout.splitlines())}


def head_span(sq, text, span):
    """Characters of the head word of a Source."""
    a, b = span
    piece = text[a:b]
    start = 0
    for m in list(sq.CUT.finditer(piece)) + [None]:
        end = m.start() if m else len(piece)
        found = list(sq.WORD.finditer(piece, start, end))
        if found:
            return a + found[-1].start(), a + found[-1].end()
        start = m.end() if m else end
    return a, b


def sources(sq, folder):
    for path in sorted(os.listdir(os.path.join(folder, 'attributions'))):
        doc = path[:-4].rsplit('_', 1)[0]
        with open(os.path.join(folder, 'text', doc + '.txt'), encoding='utf-8', newline='') as f:
            text = f.read()
        for _, src, _, _, ref in sq.read_ann(os.path.join(folder, 'attributions', path)):
            if src:
                yield doc, text, src[0], ref


def score_sources(sq, folder, program, misses):
    mentions = dump(program, os.path.join(folder, 'text'))
    covered, canonical, missed, wrong = collections.Counter(), collections.Counter(), collections.Counter(), []
    touched = collections.Counter()
    for doc, text, span, ref in sources(sq, folder):
        said = text[span[0]:span[1]]
        kind = sq.kind(said)
        a, b = head_span(sq, text, span)
        hit = [m for m in mentions[doc] if m['start'] < b and m['end'] > a]
        covered[kind, bool(hit)] += 1
        touched[kind, any(m['start'] < span[1] and m['end'] > span[0] for m in mentions[doc])] += 1
        if not hit:
            missed[text[a:b].lower() if kind != 'name' else said.replace('\n', ' ')] += 1
        if ref:
            entity = hit[0]['entity'] if hit else None
            right = bool(entity) and sq.canonical_right(ref, entity['name'])
            canonical[kind, right] += 1
            if not right:
                wrong.append((doc, kind, said.replace('\n', ' ')[:60], ref, entity and entity['name']))
    show('covered', covered)
    show('touched', touched)
    if canonical:
        show('canonical', canonical)
    if misses:
        print(missed.most_common(misses))
        for row in wrong[:misses]:
            print(row)


def show(what, counts):
    kinds = sorted({k for k, _ in counts})
    right, all_ = sum(v for (_, ok), v in counts.items() if ok), sum(counts.values())
    parts = ['%s=%.3f/%d' % (k, counts[k, True] / (counts[k, True] + counts[k, False]), counts[k, True] + counts[k, False])
             for k in kinds]
    print('%s %.3f of %d  %s' % (what, right / all_, all_, ' '.join(parts)))


def score_events(se, folder, program, misses):
    mentions = dump(program, os.path.join(folder, 'text'))
    with open(os.path.join(folder, 'gold.json'), encoding='utf-8') as f:
        gold = json.load(f)
    covered, country, missed = collections.Counter(), collections.Counter(), []
    for name, records in gold.items():
        with open(os.path.join(folder, 'text', name), encoding='utf-8', newline='') as f:
            text = f.read()
        for record in records:
            for role in ('source', 'target'):
                words = record[role]
                at = text.find(words) if words else -1
                if at < 0:
                    continue
                hit = [m for m in mentions[name[:-4]] if m['start'] < at + len(words) and m['end'] > at]
                covered[role, bool(hit)] += 1
                codes = {c for c in se.Name(words).countries if not c.startswith('X') or c == 'XKX'}
                if codes:
                    got = {m['entity']['country'] for m in hit if m['entity']}
                    country[role, bool(codes & got)] += 1
                    if not codes & got:
                        missed.append((words[:80], sorted(codes), sorted(c for c in got if c)))
                elif not hit:
                    missed.append((words[:80], 'not covered'))
    show('covered', covered)
    show('country', country)
    for row in missed[:misses]:
        print(row)


def main(evaluation, program, *rest):
    rest = list(rest)
    misses = int(rest.pop(rest.index('--misses') + 1)) if '--misses' in rest else 0
    wanted = [w for w in rest if w != '--misses']
    sys.path[:0] = [os.path.join(evaluation, 'quotes'), os.path.join(evaluation, 'events')]
    import score_events as se
    import score_quotes as sq
    for kind in ('quotes', 'events'):
        for name in sorted(os.listdir(os.path.join(evaluation, kind))):
            folder = os.path.join(evaluation, kind, name)
            if not os.path.isdir(os.path.join(folder, 'text')) or wanted and not any(w in name for w in wanted):
                continue
            print('== %s/%s' % (kind, name), flush=True)
            if kind == 'quotes':
                score_sources(sq, folder, program, misses)
            elif name.startswith('plv'):
                score_events(se, folder, program, misses)


if __name__ == '__main__':
    main(*sys.argv[1:])
