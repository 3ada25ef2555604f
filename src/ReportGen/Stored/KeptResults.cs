using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using ReportGen.Files;

namespace ReportGen.Stored;

/// <summary>
/// Measured results beside the data, in <c>.reportgen/results.json</c>: a first line with the hash of all inputs and that of what follows, then JSON. What is
/// damaged, or was made from anything else, is as good as not there; a folder that cannot be written keeps nothing.
/// </summary>
internal sealed class KeptResults
{
    private const string Mark = "reportgen-results/1";
    private readonly string _path;
    private readonly InputDigest _digest;

    private KeptResults(string folder, InputDigest digest) => (_path, _digest) = (Path.Combine(folder, ".reportgen", "results.json"), digest);

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
            var bytes = File.ReadAllBytes(_path).AsSpan();
            var end = bytes.IndexOf((byte)'\n') + 1;
            return bytes[..end].SequenceEqual(Head(bytes[end..])) ? JsonSerializer.Deserialize(bytes[end..], KeptJson.Default.StoredQuarter) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps results in place of those kept before.</summary>
    public void Write(StoredQuarter quarter)
    {
        if (!_digest.Holds())
            return;
        try
        {
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

    private byte[] Head(ReadOnlySpan<byte> json) =>
        Encoding.ASCII.GetBytes($"{Mark} {_digest.Text} {Convert.ToHexStringLower(XxHash128.Hash(json))}\n");
}
