namespace ArabicNews.Nlp.Training.Networks;

/// <summary>Trains a network: mini-batches in random order, Adam, a rate that rises and falls, and the mean of the last parameters. Deterministic.</summary>
internal static class NetworkTrainer
{
    private const float MeanRate = 0.995f;

    /// <summary>Moves the parameters; at the end they are the running mean of those passed through.</summary>
    public static void Train(NetworkParameters parameters, float[] vectors, IReadOnlyList<NetworkSentence> sentences, NetworkOptions options, Action<string>? log = null)
    {
        var pass = new NetworkPass(parameters, vectors, options);
        var dense = new Adam(parameters.Dense.Length);
        var rows = new Adam(parameters.Rows.Length);
        var (denseMean, rowMean) = ((float[])parameters.Dense.Clone(), (float[])parameters.Rows.Clone());
        var random = new Random(options.Seed);
        var bits = new FastRandom(options.Seed);
        var order = Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Labels.Length > 0).ToArray();
        var tokens = order.Sum(i => (long)sentences[i].Labels.Length);
        var steps = (options.Epochs * tokens / options.BatchTokens) + 1;
        long step = 0;
        var width = parameters.Shape.BagWidth;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            var batch = new List<NetworkSentence>();
            var size = 0;
            for (var i = 0; i < order.Length; i++)
            {
                batch.Add(sentences[order[i]]);
                size += sentences[order[i]].Labels.Length;
                if (size < options.BatchTokens && i + 1 < order.Length)
                {
                    continue;
                }

                loss += pass.Run(batch, hide: true, ref bits);
                var rate = options.LearningRate * Rate((double)step++ / steps, options.WarmUp);
                var scale = 1f / options.BatchTokens;
                VectorMath.Scale(pass.DenseGradient, scale);
                dense.Step(parameters.Dense, pass.DenseGradient, rate, options.Decay);
                rows.BeginStep();
                var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pass.RowGradients);
                foreach (var (row, at) in pass.Touched)
                {
                    var part = all.Slice(at, width);
                    VectorMath.Scale(part, scale);
                    rows.Row(parameters.Rows, part, row * width, rate);
                }

                pass.ClearRows();
                batch.Clear();
                size = 0;
                Average(denseMean, parameters.Dense, step);
                if (step % 20 == 0)
                {
                    Average(rowMean, parameters.Rows, step / 20, 0.9f);
                }
            }

            log?.Invoke($"epoch {epoch + 1}: loss {loss / tokens:0.0000}");
        }

        denseMean.CopyTo(parameters.Dense, 0);
        rowMean.CopyTo(parameters.Rows, 0);
    }

    private static float Rate(double done, float warmUp) =>
        (float)(done < warmUp ? done / warmUp : 0.5 * (1 + Math.Cos(Math.PI * (done - warmUp) / (1 - warmUp))));

    // Early on the mean follows quickly: the first steps lead far.
    private static void Average(float[] mean, float[] now, long step, float rate = MeanRate)
    {
        var keep = Math.Min(rate, (step - 1f) / (step + 9f));
        VectorMath.Blend(mean, now, keep);
    }
}
