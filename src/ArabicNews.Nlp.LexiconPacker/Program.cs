using ArabicNews.Nlp.Lexicons;
using ArabicNews.Nlp.Morphology;

// Packs the lexicon files of a folder: entries and gazetteer into lexicon.bin, what the clitic segmenter makes of them into clitics.bin.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: ArabicNews.Nlp.LexiconPacker FOLDER OUTPUT");
    return 2;
}

try
{
    var entries = new List<LexiconEntry>();
    foreach (var path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
    {
        using var reader = new StreamReader(path);
        entries.AddRange(LexiconReader.Read(reader, Path.GetRelativePath(folder, path).Replace('\\', '/')));
    }

    var lexicon = Lexicon.Of(entries);
    Write("lexicon.bin", stream => PackedLexicon.Write(lexicon, stream));
    Write("clitics.bin", stream => CliticSegmenter.Write(lexicon, stream));
    return 0;
}
catch (LexiconException e)
{
    // In the form that builds show beside the line.
    Console.Error.WriteLine($"{Path.Combine(folder, e.File)}({e.Line}): error LEX001: {e.Message}");
    return 1;
}

// Made beside it and then moved: builds of several projects may want it at once.
void Write(string name, Action<Stream> write)
{
    var path = Path.Combine(output, name);
    var unfinished = $"{path}.{Environment.ProcessId}";
    using (var stream = File.Create(unfinished))
    {
        write(stream);
    }

    File.Move(unfinished, path, overwrite: true);
}
