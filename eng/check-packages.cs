// Looks into packed files and holds them to what this project promises of them: dotnet run eng/check-packages.cs -- FOLDER
#:property PublishAot=false
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

// The kind of the record in which portable symbols keep the text of a source file.
var embeddedSource = new Guid("0E8A571B-6926-466E-B4AD-8AB04611F5FE");
var failures = 0;
var packages = Directory.GetFiles(args[0], "*.nupkg");
Check(packages.Length == 5, $"{packages.Length} packages");
foreach (var path in packages)
{
    using var package = ZipFile.OpenRead(path);
    var nuspec = XDocument.Load(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
    string? Value(string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value;
    string? Attribute(string name, string attribute) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Attribute(attribute)?.Value;
    var id = Value("id")!;
    var isTool = id.EndsWith(".Cli", StringComparison.Ordinal);

    Check(Attribute("license", "type") == "expression" && Value("license")!.StartsWith("MIT", StringComparison.Ordinal), $"{id}: licence {Value("license")}");
    Check(Value("readme") == "README.md" && Has("README.md"), $"{id}: readme");
    Check(Value("icon") == "icon.png" && Has("icon.png"), $"{id}: icon");
    Check(Has("NOTICE"), $"{id}: NOTICE");
    Check(Value("description")?.Length > 60 && Value("tags")?.Contains("arabic", StringComparison.Ordinal) == true, $"{id}: description and tags");
    Check(Attribute("repository", "commit")?.Length == 40, $"{id}: commit");
    var dependencies = nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (Id: element.Attribute("id")!.Value, Version: element.Attribute("version")!.Value)).ToArray();
    if (isTool)
    {
        Check(package.Entries.Any(entry => entry.Name == "DotnetToolSettings.xml" && new StreamReader(entry.Open()).ReadToEnd().Contains("\"arabic-news\"", StringComparison.Ordinal)), $"{id}: command");
    }
    else
    {
        // The library needs its own data and nothing else; all others need the library.
        var needed = id switch { "ArabicNews.Nlp.Data" => null, "ArabicNews.Nlp" => "ArabicNews.Nlp.Data", _ => "ArabicNews.Nlp" };
        Check(needed is null ? dependencies.Length == 0 : dependencies.Contains((needed, Value("version")!)) && (id != "ArabicNews.Nlp" || dependencies.Length == 1), $"{id}: dependencies {string.Join(", ", dependencies)}");
        Check(needed is null || Has($"lib/net10.0/{id}.xml"), $"{id}: documentation");
        CheckSymbols(id, package.GetEntry($"lib/net10.0/{id}.dll")!, Path.ChangeExtension(path, ".snupkg"));
    }

    if (id == "ArabicNews.Nlp")
    {
        CheckCompiledAhead(id, package);
    }

    Console.WriteLine($"{id} {Value("version")}: {Value("license")}; needs {(dependencies.Length == 0 ? "nothing" : string.Join(", ", dependencies.Select(dependency => dependency.Id)))}");

    bool Has(string name) => package.GetEntry(name) is not null;
}

return failures == 0 ? 0 : 1;

void CheckSymbols(string id, ZipArchiveEntry assembly, string symbolsPath)
{
    using var image = new PEReader(Copy(assembly));
    Check(image.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible), $"{id}: compiled deterministically");
    using var symbols = ZipFile.OpenRead(symbolsPath);
    using var provider = MetadataReaderProvider.FromPortablePdbStream(Copy(symbols.GetEntry($"lib/net10.0/{id}.pdb")!));
    var reader = provider.GetMetadataReader();
    var sources = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation).Where(info => reader.GetGuid(info.Kind) == embeddedSource).Select(info => (DocumentHandle)info.Parent).ToHashSet();
    var names = reader.Documents.Select(handle => (Handle: handle, Name: reader.GetString(reader.GetDocument(handle).Name))).ToArray();
    Check(names.Length > 0 && names.All(document => sources.Contains(document.Handle)), $"{id}: symbols hold {sources.Count} of {names.Length} sources");
    Check(names.All(document => document.Name.StartsWith("/_", StringComparison.Ordinal)), $"{id}: symbols name a folder of the machine that built them: {names.FirstOrDefault(document => !document.Name.StartsWith("/_", StringComparison.Ordinal)).Name}");
}

// Each kind of machine has the assembly of lib, compiled.
void CheckCompiledAhead(string id, ZipArchive package)
{
    using var portable = new PEReader(Copy(package.GetEntry($"lib/net10.0/{id}.dll")!));
    foreach (var kind in new[] { "linux-x64", "linux-arm64", "win-x64", "osx-arm64" })
    {
        var entry = package.GetEntry($"runtimes/{kind}/lib/net10.0/{id}.dll");
        Check(entry is not null, $"{id}: no code for {kind}");
        if (entry is not null)
        {
            using var compiled = new PEReader(Copy(entry));
            Check(compiled.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, $"{id}: nothing is compiled for {kind}");
            Check(Module(compiled) == Module(portable), $"{id}: the code for {kind} is of another build");
        }
    }
}

static Guid Module(PEReader image)
{
    var metadata = image.GetMetadataReader();
    return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
}

static MemoryStream Copy(ZipArchiveEntry entry)
{
    var copy = new MemoryStream();
    using var stream = entry.Open();
    stream.CopyTo(copy);
    copy.Position = 0;
    return copy;
}

void Check(bool holds, string what)
{
    if (!holds)
    {
        failures++;
        Console.Error.WriteLine($"wrong: {what}");
    }
}
