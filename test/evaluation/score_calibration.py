#!/usr/bin/env python3
"""Score how well the confidence of quotes tells right from wrong.  Python 3 standard library only.

  score_calibration.py EVALUATION GOLD_DIR ROWS.csv [--verbose]

EVALUATION holds quotes/score_quotes.py, whose rules for matching and for speakers are used; ROWS.csv is what its
from_tables.py writes: file, start, end, speaker_mention, speaker_start, speaker_end, confidence.

DEFINITIONS
 rows     the quoted stretches of the system that the scorer judges (three words or more, a double mark around them).
 right    the stretch is one of the gold's (overlap 0.8) and its speaker is right.
 ece      expected calibration error: over ten bins of equal width, the mean distance between the share of right rows and
          their mean confidence, weighted by rows (Naeini et al. 2015).
 auc      the chance that a right row has more confidence than a wrong one; ties count half.
 matched  the same over the stretches that are the gold's alone, so that only the speaker is judged."""
import argparse, csv, importlib.util, os


def load(evaluation):
    path = os.path.join(evaluation, 'quotes', 'score_quotes.py')
    spec = importlib.util.spec_from_file_location('score_quotes', path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def confidences(path):
    with open(path, encoding='utf-8-sig', newline='') as f:
        return {(os.path.basename(r['file'])[:-4], int(r['start']), int(r['end'])): float(r['confidence'])
                for r in csv.DictReader(f)}


def judged(sq, gold, system, confidence):
    """(confidence, right, is the gold's) of every stretch."""
    for doc, (text, gs) in gold.items():
        ss = system.get(doc, [])
        pairs = {j: i for i, j in sq.match(gs, ss, sq.iou)}
        for j, s in enumerate(ss):
            right = j in pairs and bool(sq.speaker_right(gs[pairs[j]], s, text))
            yield confidence[doc, s['a'], s['b']], right, j in pairs


def bins(rows):
    out = [[] for _ in range(10)]
    for c, right in rows:
        out[min(9, int(c * 10))].append((c, right))
    return out


def ece(rows):
    return sum(abs(sum(r for _, r in b) - sum(c for c, _ in b)) for b in bins(rows)) / len(rows) if rows else 0.0


def auc(rows):
    ranked = sorted(rows)
    rights = sum(r for _, r in rows)
    wrongs = len(rows) - rights
    if not rights or not wrongs:
        return 0.5
    total, i = 0.0, 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        total += (i + 1 + j) / 2 * sum(r for _, r in ranked[i:j])   # ties share their mean rank
        i = j
    return (total - rights * (rights + 1) / 2) / (rights * wrongs)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument('evaluation')
    ap.add_argument('gold')
    ap.add_argument('rows')
    ap.add_argument('--verbose', action='store_true', help='print the reliability table')
    a = ap.parse_args()
    sq = load(a.evaluation)
    gold = sq.read_gold(a.gold, 3, None)
    system, _ = sq.read_system(a.rows, gold, 3, 'codepoint')
    found = list(judged(sq, gold, system, confidences(a.rows)))
    every = [(c, r) for c, r, _ in found]
    matched = [(c, r) for c, r, m in found if m]
    if a.verbose:
        print('confidence   rows  mean   right')
        for k, b in enumerate(bins(every)):
            if b:
                print('%.1f to %.1f  %5d  %.3f  %.3f' % (k / 10, k / 10 + 0.1, len(b), sum(c for c, _ in b) / len(b),
                                                         sum(r for _, r in b) / len(b)))
    print('calibration ece=%.3f auc=%.3f matched_ece=%.3f matched_auc=%.3f rows=%d'
          % (ece(every), auc(every), ece(matched), auc(matched), len(every)))


if __name__ == '__main__':
    main()
