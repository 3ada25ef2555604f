using System.Globalization;
using System.IO.Hashing;
using System.Text;
using ReportGen.Data;
using ReportGen.Files;

namespace ReportGen.Stored;

/// <summary>
/// A hash over all that measured results follow from: the bytes of every file that is read, how files are named, settings, and the program itself. Files are
/// read whole each time: their times and sizes are never trusted, and a changed byte gives another hash.
/// </summary>
internal sealed class InputDigest
{
    private readonly XxHash128 _hash = new();
    private readonly List<(string Path, long Length, DateTime Written)> _stamps = [];

    private InputDigest(DataRequest request, string version)
    {
        Add("reportgen-results/1", version, typeof(InputDigest).Module.ModuleVersionId.ToString());
        Add(request.Folder, request.Previous ?? "", request.RulesFolder, request.LabelledFile ?? "", request.HidesValues ? "hidden" : "shown");
        foreach (var folder in new[] { request.Folder, request.Previous }.OfType<string>())
            AddFolder(folder);
        foreach (var path in Directory.EnumerateFiles(request.RulesFolder).Order(StringComparer.Ordinal))
            AddFile(path);
        if (request.LabelledFile is { } labelled)
            AddFile(labelled);
        Text = Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <summary>The hash, hexadecimal.</summary>
    public string Text { get; }

    /// <summary>The hash of a request's inputs; null where one of them cannot be read, which loading will say.</summary>
    public static InputDigest? Of(DataRequest request, string version)
    {
        try
        {
            return new InputDigest(request, version);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether no file seems to have changed since it was read: results of files that change while they are loaded are not kept.</summary>
    public bool Holds() => _stamps.TrueForAll(stamp => PlainFile.Info(stamp.Path) is { Exists: true } file && file.Length == stamp.Length && file.LastWriteTimeUtc == stamp.Written);

    private void AddFolder(string folder)
    {
        Add([.. QuarterFiles.Names(folder)]);
        foreach (var path in QuarterFiles.Read(folder))
            AddFile(path);
    }

    /// <summary>Each text with its length, so that no two lists of texts give the same bytes.</summary>
    private void Add(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            _hash.Append(Encoding.ASCII.GetBytes(bytes.Length.ToString(CultureInfo.InvariantCulture) + ":"));
            _hash.Append(bytes);
        }
    }

    private void AddFile(string path)
    {
        PlainFile.Require(path);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        _stamps.Add((path, file.Length, PlainFile.Info(path).LastWriteTimeUtc));
        Add(path, file.Length.ToString(CultureInfo.InvariantCulture));
        _hash.Append(file);
    }
}
