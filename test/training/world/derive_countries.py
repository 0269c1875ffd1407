#!/usr/bin/env python3
"""Derive pipeline/world/countries.json from the package world-countries: names, demonyms and capitals, nothing else.

Run from the root after an update of the package: python3 test/training/world/derive_countries.py
The package is under the Open Database License 1.0; the derived file carries the same.
"""
import json
import re
import unicodedata

SOURCE = 'node_modules/world-countries/dist/countries-unescaped.json'
TARGET = 'pipeline/world/countries.json'
CODES = {'UNK': 'XKX'}  # Kosovo: the code that the European Union and the World Bank use
# Words of the package that are an ordinary word, another country's, or a language's own name in Latin letters
LEFT_OUT = {
    'names': {'Island', 'Mann', 'Mannin', 'Prathet', 'Thai', 'Togolese', 'Lao', 'Timor', 'Mexicanos', 'Portuguesa',
              'the Abode of Peace', 'Dominique'},
    'demonyms': {'Djibouti', 'Gibraltar'},
    'capitals': {'Victoria', 'Stanley', 'Douglas', 'Georgetown', 'Hamilton', 'Plymouth', 'Jamestown', 'George Town', 'The Valley',
                 'Willemstad', 'San Juan', 'San Jose', 'The Bottom', 'Washington D.C.', 'City of Victoria', 'Gibraltar',
                 'Djibouti', 'Luxembourg', 'Monaco', 'Singapore', 'Vatican City', "Saint John's"},
}
DEPENDENT = {'IOT', 'ATF', 'MNP', 'BES', 'UMI', 'SJM', 'HMD', 'BVT', 'ATA', 'NFK', 'GGY', 'JEY', 'VGB', 'VIR', 'SGS', 'CCK', 'CXR'}
LATIN = re.compile(r"^[A-Z][A-Za-zÀ-ÿ .'’()-]*$")


def plain(word):
    return ''.join(c for c in unicodedata.normalize('NFD', word) if not unicodedata.combining(c))


def kept(words, kind):
    seen, out = set(), []
    for word in words:
        word = plain(word).replace('’', "'").strip()
        if word in LEFT_OUT[kind] or len(word) < 4 and word != 'UAE' or not LATIN.match(word) or word in seen or '(' in word:
            continue
        seen.add(word)
        out.append(word)
    return out


def main():
    rows = []
    for country in json.load(open(SOURCE, encoding='utf-8')):
        code = CODES.get(country['cca3'], country['cca3'])
        common = plain(country['name']['common'])
        english = [common, country['name']['official']]
        english += [w for w in country['altSpellings'] if plain(w) == w or "'" in w]
        demonyms = [] if code in DEPENDENT else re.split(r', | or ', country['demonyms'].get('eng', {}).get('m', ''))
        capitals = [] if code in DEPENDENT else country['capital']
        rows.append([code, common, kept(english, 'names'), kept(demonyms, 'demonyms'), kept(capitals, 'capitals')])
    rows.sort()
    with open(TARGET, 'w', encoding='utf-8') as f:
        f.write('[\n' + ',\n'.join('  ' + json.dumps(row, ensure_ascii=False) for row in rows) + '\n]\n')


if __name__ == '__main__':
    main()
