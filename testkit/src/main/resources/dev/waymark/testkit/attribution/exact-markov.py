"""Solves the Markov chains of touches exactly; made the columns exact2 to exact4 of expected.csv.

States as in ChannelAttribution: the last k touches; a path shorter than k is one state of its own. The removal effect of a channel
is what is lost when every state that holds it leads to nothing. Needs numpy and scipy: python3 exact-markov.py paths.csv.gz 3
"""
import csv, gzip, sys
from collections import defaultdict
import numpy as np
from scipy.sparse import csr_matrix, identity
from scipy.sparse.linalg import spsolve


def exact(file, order):
    rows = list(csv.reader(gzip.open(file, 'rt')))[1:]
    moves = defaultdict(lambda: defaultdict(float))
    for path, conversions, _, nulls in rows:
        touches, conversions, nulls = path.split(' > '), float(conversions), float(nulls)
        state = 'start'
        for i in range(max(1, len(touches) - order + 1)):
            gram = tuple(touches[i:i + order])
            moves[state][gram] += conversions + nulls
            state = gram
        moves[state]['conversion'] += conversions
        moves[state]['null'] += nulls
    states = list(moves)
    number = {state: i for i, state in enumerate(states)}

    def converts(removed):
        starts, ends, chances, reward = [], [], [], np.zeros(len(states))
        for state in states:
            total = sum(moves[state].values())
            for to, weight in moves[state].items():
                if to == 'conversion':
                    reward[number[state]] += weight / total
                elif to != 'null' and removed not in to:
                    starts.append(number[state])
                    ends.append(number[to])
                    chances.append(weight / total)
        chain = csr_matrix((chances, (starts, ends)), shape=(len(states), len(states)))
        return spsolve((identity(len(states)) - chain).tocsc(), reward)[number['start']]

    channels = sorted({touch for row in rows for touch in row[0].split(' > ')})
    whole = converts('')
    effects = {channel: 1 - converts(channel) / whole for channel in channels}
    scale = sum(float(row[1]) for row in rows) / sum(effects.values())
    return {channel: effect * scale for channel, effect in effects.items()}


if __name__ == '__main__':
    for channel, conversions in exact(sys.argv[1], int(sys.argv[2])).items():
        print('%s,%.10f' % (channel, conversions))
