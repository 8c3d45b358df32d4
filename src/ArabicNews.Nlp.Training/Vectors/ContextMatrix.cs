namespace ArabicNews.Nlp.Training.Vectors;

/// <summary>
/// Which words stand around which, as a sparse matrix of positive pointwise mutual information, discounted for rare pairs. A column
/// is a frequent word at one distance, or at any distance within a window.
/// </summary>
internal sealed class ContextMatrix
{
    private ContextMatrix(int columns, long[] firstOfRow, int[] column, float[] value)
    {
        ColumnCount = columns;
        FirstOfRow = firstOfRow;
        Column = column;
        Value = value;
    }

    public int RowCount => FirstOfRow.Length - 1;

    public int ColumnCount { get; }

    public long[] FirstOfRow { get; }

    public int[] Column { get; }

    public float[] Value { get; }

    /// <summary>One block of columns for each list of distances; a distance may be negative.</summary>
    public static ContextMatrix Build(WordStream text, int frequent, int[][] blocks)
    {
        var stream = text.Stream;
        var rows = text.Words.Length;
        frequent = Math.Min(frequent, rows);
        var columns = frequent * blocks.Length;
        var positions = Positions(stream, rows, out var first);

        var columnSum = new double[columns];
        double total = 0;
        ForEachRow((_, counts, touched) =>
        {
            foreach (var column in touched)
            {
                columnSum[column] += counts[column];
                total += counts[column];
            }
        });

        // Context counts are smoothed by a power, which keeps rare contexts from looking telling.
        var smoothed = columnSum.Select(sum => Math.Pow(sum, 0.75)).ToArray();
        var smoothedTotal = smoothed.Sum();
        var firstOfRow = new long[rows + 1];
        var column = new List<int>();
        var value = new List<float>();
        ForEachRow((row, counts, touched) =>
        {
            double rowSum = 0;
            foreach (var c in touched)
            {
                rowSum += counts[c];
            }

            foreach (var c in touched)
            {
                var information = Math.Log(counts[c] / rowSum * smoothedTotal / smoothed[c]);
                if (information > 0)
                {
                    column.Add(c);
                    value.Add((float)(information * counts[c] / (counts[c] + 1.0)));
                }
            }

            firstOfRow[row + 1] = column.Count;
        });
        return new ContextMatrix(columns, firstOfRow, [.. column], [.. value]);

        void ForEachRow(Action<int, int[], List<int>> action)
        {
            var counts = new int[columns];
            var touched = new List<int>();
            for (var row = 0; row < rows; row++)
            {
                touched.Clear();
                for (var p = first[row]; p < first[row + 1]; p++)
                {
                    Count(positions[p], counts, touched);
                }

                action(row, counts, touched);
                foreach (var c in touched)
                {
                    counts[c] = 0;
                }
            }
        }

        void Count(int position, int[] counts, List<int> touched)
        {
            for (var block = 0; block < blocks.Length; block++)
            {
                foreach (var distance in blocks[block])
                {
                    var at = position + distance;
                    if ((uint)at < (uint)stream.Length && (uint)stream[at] < (uint)frequent && SameLine(position, at))
                    {
                        var c = (block * frequent) + stream[at];
                        if (counts[c]++ == 0)
                        {
                            touched.Add(c);
                        }
                    }
                }
            }
        }

        bool SameLine(int a, int b)
        {
            var (from, to) = a < b ? (a, b) : (b, a);
            for (var i = from + 1; i < to; i++)
            {
                if (stream[i] == WordStream.LineEnd)
                {
                    return false;
                }
            }

            return true;
        }
    }

    private static int[] Positions(int[] stream, int rows, out int[] first)
    {
        first = new int[rows + 1];
        foreach (var word in stream)
        {
            if (word >= 0)
            {
                first[word + 1]++;
            }
        }

        for (var row = 0; row < rows; row++)
        {
            first[row + 1] += first[row];
        }

        var next = (int[])first.Clone();
        var positions = new int[first[rows]];
        for (var i = 0; i < stream.Length; i++)
        {
            if (stream[i] >= 0)
            {
                positions[next[stream[i]]++] = i;
            }
        }

        return positions;
    }
}
