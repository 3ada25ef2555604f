using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using ReportGen.Files;

namespace ReportGen.Stored;

/// <summary>
/// Measured results beside the data, in <c>.reportgen/results.json</c>: a first line with the hash of all inputs and that of what follows, then JSON; rejected rows in a file beside it. What is
/// damaged, or was made from anything else, is as good as not there; a folder that cannot be written keeps nothing.
/// </summary>
internal sealed class KeptResults
{
    private const string Mark = "reportgen-results/1";
    private const string Folder = ".reportgen";
    private const string Results = "results.json";
    private readonly string _path;
    private readonly string _rejects;
    private readonly InputDigest _digest;

    private KeptResults(string folder, InputDigest digest) =>
        (_path, _rejects, _digest) = (Path.Combine(folder, Folder, Results), Path.Combine(folder, Folder, "rejects.csv"), digest);

    /// <summary>Whether there may be results for a request; whether they are of the same inputs is not looked at.</summary>
    public static bool MayBe(DataRequest request) => request.KeepsResults && File.Exists(Path.Combine(request.Folder, Folder, Results));

    /// <summary>The place of a request's results; null where none are kept.</summary>
    public static KeptResults? Of(DataRequest request, string version) =>
        request.KeepsResults && request.Engine is null && InputDigest.Of(request, version) is { } digest ? new KeptResults(request.Folder, digest) : null;

    /// <summary>The results of the same inputs; null where there are none.</summary>
    public StoredQuarter? Read()
    {
        try
        {
            if (!File.Exists(_path))
                return null;
            PlainFile.Require(_path);
            var bytes = File.ReadAllBytes(_path).AsSpan();
            var end = bytes.IndexOf((byte)'\n') + 1;
            return bytes[..end].SequenceEqual(Head(bytes[end..])) ? JsonSerializer.Deserialize(bytes[end..], KeptJson.Default.StoredQuarter) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes the rejected rows of results to another place; false where they are not kept whole, or the place cannot be written.</summary>
    public bool TryWriteRejects(StoredQuarter quarter, string path)
    {
        try
        {
            if (quarter.RejectsHash.Length == 0 || !File.Exists(_rejects))
                return false;
            PlainFile.Require(_rejects);
            var bytes = File.ReadAllBytes(_rejects);
            if (Hash(bytes) != quarter.RejectsHash)
                return false;
            Put(path, bytes);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Keeps results in place of those kept before.</summary>
    /// <param name="quarter">The results.</param>
    /// <param name="rejects">File of their rejected rows; null where none was written.</param>
    public void Write(StoredQuarter quarter, string? rejects)
    {
        if (!_digest.Holds())
            return;
        try
        {
            if (rejects is not null && quarter.Rejected > 0)
                quarter = quarter with { RejectsHash = KeepRejects(rejects) };
            else if (File.Exists(_rejects))
                File.Delete(_rejects);
            var json = JsonSerializer.SerializeToUtf8Bytes(quarter, KeptJson.Default.StoredQuarter);
            using var file = AtomicFile.Begin(_path);
            file.Stream.Write(Head(json));
            file.Stream.Write(json);
            file.Commit();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Results that are not kept are measured again.
        }
    }

    private string KeepRejects(string path)
    {
        var bytes = File.ReadAllBytes(path);
        Put(_rejects, bytes);
        return Hash(bytes);
    }

    private static void Put(string path, ReadOnlySpan<byte> bytes)
    {
        using var file = AtomicFile.Begin(path);
        file.Stream.Write(bytes);
        file.Commit();
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(XxHash128.Hash(bytes));

    private byte[] Head(ReadOnlySpan<byte> json) =>
        Encoding.ASCII.GetBytes($"{Mark} {_digest.Text} {Hash(json)}\n");
}
