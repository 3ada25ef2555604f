using System.Text;
using ReportGen.Diagnostics;
using ReportGen.Files;

namespace ReportGen.Anonymity;

/// <summary>
/// Letters that stand for creators, kept in a key file so that a creator has the same letter in every quarter: CSV with the columns creator_id and
/// alias. Who has the file can undo the letters, so it stays with the data.
/// </summary>
public sealed class CreatorAliases
{
    private const string Head = "creator_id,alias";
    private const int Letters = 26;

    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly string _path;
    private bool _changed;

    private CreatorAliases(string path) => _path = path;

    /// <summary>Why the file cannot be used; null where it can.</summary>
    public Fault? Fault { get; private init; }

    /// <summary>Reads a key file; one that is not there yet is begun.</summary>
    public static CreatorAliases Open(string path)
    {
        if (!File.Exists(path))
            return new CreatorAliases(path);
        try
        {
            return Read(path, File.ReadAllLines(path, Encoding.UTF8));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(path, 0);
        }
    }

    /// <summary>The letter of a creator: A to Z, then AA, AB …; the next free one where it has none yet.</summary>
    public string Of(string creator)
    {
        if (_aliases.TryGetValue(creator, out var alias))
            return alias;
        for (var number = _aliases.Count; ; number++)
        {
            alias = Letter(number);
            if (_aliases.ContainsValue(alias))
                continue;
            _aliases.Add(creator, alias);
            _changed = true;
            return alias;
        }
    }

    /// <summary>Writes the file where a letter was given; a fault where that is not possible.</summary>
    public Fault? Save()
    {
        if (!_changed)
            return null;
        try
        {
            using var file = AtomicFile.Begin(_path);
            file.Stream.Write(Encoding.UTF8.GetBytes(string.Concat(_aliases.Select(a => $"{a.Key},{a.Value}\n").Prepend(Head + "\n"))));
            file.Commit();
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Fault("cli-unwritable", Severity.Error).With("path", _path).With("message", fault.Message);
        }
    }

    private static CreatorAliases Read(string path, string[] lines)
    {
        var aliases = new CreatorAliases(path);
        if (lines is not [Head, ..])
            return Failed(path, 1);
        for (var i = 1; i < lines.Length; i++)
        {
            var at = lines[i].LastIndexOf(',');
            if (lines[i].Length == 0)
                continue;
            if (at <= 0 || !lines[i].AsSpan(at + 1).Trim().ContainsAnyInRange('A', 'Z') || !aliases._aliases.TryAdd(lines[i][..at], lines[i][(at + 1)..].Trim()))
                return Failed(path, i + 1);
        }

        return aliases;
    }

    private static CreatorAliases Failed(string path, int line) =>
        new(path) { Fault = new Fault("alias-file", Severity.Error, new SourcePlace(path, line)).With("file", path) };

    private static string Letter(int number) => number < Letters ? ((char)('A' + number)).ToString() : Letter((number / Letters) - 1) + Letter(number % Letters);
}
