using ArabicNews.Nlp.Data;
using ArabicNews.Nlp.Text;

namespace ArabicNews.Nlp.Lexicons;

/// <summary>
/// All lexicon entries by kind, and the gazetteer made of their forms. The library carries one (<see cref="Default"/>); a folder
/// of files in the same format extends it. Immutable and thread-safe.
/// </summary>
public sealed class Lexicon
{
    private const string Resource = "lexicon.bin";

    private static readonly Lazy<Lexicon> BuiltIn = new(static () => new Lexicon(PackedLexicon.Read(FixedBytes.OfResource(DataAssembly.Instance, Resource))));

    private readonly IReadOnlyList<LexiconEntry>?[] _byKind;
    private readonly PackedLexicon? _packed;
    private readonly Lazy<Gazetteer> _gazetteer;

    private Lexicon(IEnumerable<LexiconEntry> entries)
    {
        var lists = new List<LexiconEntry>[Enum.GetValues<TermKind>().Length];
        foreach (var entry in entries)
        {
            (lists[(int)entry.Kind] ??= []).Add(entry);
        }

        IReadOnlyList<LexiconEntry>[] byKind = [.. lists.Select(static list => list ?? [])];
        _byKind = byKind;
        _gazetteer = new Lazy<Gazetteer>(() => Gazetteer.Build(byKind));
    }

    private Lexicon(PackedLexicon packed)
    {
        _packed = packed;
        _byKind = new IReadOnlyList<LexiconEntry>?[packed.KindCount];
        _gazetteer = new Lazy<Gazetteer>(packed.Gazetteer);
    }

    /// <summary>The lexicon that the library carries. Read on first use.</summary>
    public static Lexicon Default => BuiltIn.Value;

    internal Gazetteer Gazetteer => _gazetteer.Value;

    /// <summary>Whether it is the one that the library carries, of which more than its entries is packed.</summary>
    internal bool IsBuiltIn => _packed is not null;

    /// <summary>A lexicon of entries, in the order of their files and lines.</summary>
    internal static Lexicon Of(IEnumerable<LexiconEntry> entries) => new(entries);

    /// <summary>
    /// This lexicon and the files (<c>*.tsv</c>) of a folder and its subfolders, in ordinal order of their paths.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="LexiconException">A file cannot be used; the message names file, line and remedy.</exception>
    public Lexicon Extend(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var extended = new Lexicon(Enum.GetValues<TermKind>().SelectMany(Entries).Concat(ReadFolder(folder)));
        _ = extended.Gazetteer;
        return extended;
    }

    /// <summary>Reads the files of a folder alone, as <see cref="Extend"/> does. Files are checked, inflected forms included.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="LexiconException">A file cannot be used; the message names file, line and remedy.</exception>
    public static Lexicon Load(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var lexicon = new Lexicon(ReadFolder(folder));
        _ = lexicon.Gazetteer;
        return lexicon;
    }

    /// <summary>Reads the files of a folder as <see cref="Load"/> does, and goes on where that would throw.</summary>
    /// <returns>Everything that is wrong, in the order of files and lines; nothing where <see cref="Load"/> would succeed.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<LexiconException> Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var problems = new List<LexiconException>();
        var lexicon = new Lexicon(ReadFolder(folder, problems.Add));
        _ = Gazetteer.Build(lexicon._byKind!, problems.Add);
        return [.. problems.OrderBy(static problem => problem.File, StringComparer.Ordinal).ThenBy(static problem => problem.Line)];
    }

    /// <summary>The entries of a kind, in the order of files and lines; a <see cref="Term.Entry"/> is an index into it.</summary>
    public IReadOnlyList<LexiconEntry> Entries(TermKind kind)
    {
        ref var entries = ref _byKind[(int)kind];
        if (Volatile.Read(ref entries) is null)
        {
            _ = Interlocked.CompareExchange(ref entries, _packed!.Entries(kind), null); // Entries are known by reference: the first list stays.
        }

        return entries!;
    }

    private static List<LexiconEntry> ReadFolder(string folder, Action<LexiconException>? report = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder \"{folder}\".");
        }

        var entries = new List<LexiconEntry>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(path);
            entries.AddRange(LexiconReader.Read(reader, path, report));
        }

        return entries;
    }
}
