#!/usr/bin/env python3
"""Learn words that prose writes in lower case and headings in capitals: they are no surnames when they stand alone.

    common_capitals.py EVALUATION

Counts single words of EVALUATION/quotes/polnear-train and writes those into pipeline/rules/common-capitals.json that occur
fifteen times or more in lower case, or five times where they also stand in capitals, and at least once in every eight times
that they occur inside a sentence.
"""
import collections
import glob
import json
import os
import re
import sys

WORD = re.compile(r"(?<![\w'’-])([A-Za-z][a-z]{2,14})(?![\w'’-])")


def main(evaluation):
    lower, upper = collections.Counter(), collections.Counter()
    for path in sorted(glob.glob(os.path.join(evaluation, 'quotes/polnear-train/text/*.txt'))):
        with open(path, encoding='utf-8') as f:
            text = f.read()
        for match in WORD.finditer(text):
            word = match[1]
            before = text[max(0, match.start() - 2):match.start()]
            if word[0].islower():
                lower[word] += 1
            elif re.search(r'[a-z,] $', before):
                upper[word.lower()] += 1
    words = sorted(w for w, n in lower.items() if (n >= 15 or n >= 5 and upper[w] >= 1) and n * 7 >= upper[w])
    about = ('Words that stand in capitals in headings and names, and are no surname where they stand alone; learned as single words '
             'by test/training/world/common_capitals.py.')
    with open('pipeline/rules/common-capitals.json', 'w', encoding='utf-8') as f:
        json.dump({'about': about, 'words': words}, f, indent=1)
        f.write('\n')
    print(len(words))


if __name__ == '__main__':
    main(sys.argv[1])
