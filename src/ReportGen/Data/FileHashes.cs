using System.Security.Cryptography;

namespace ReportGen.Data;

/// <summary>SHA-256 of files, worked out beside the reading of their rows.</summary>
internal sealed class FileHashes
{
    private const int BufferSize = 1 << 16; // hashing asks for 4,096 bytes at a time

    private readonly Dictionary<string, Task<string>> _hashes = new(StringComparer.Ordinal);

    /// <summary>Begins with the files, one after another.</summary>
    public FileHashes(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var last = Task.CompletedTask;
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            var next = last.ContinueWith(_ => Hash(path, cancellation), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            _hashes[path] = next;
            last = next;
        }
    }

    /// <summary>The hash of a file, lower-case hexadecimal; empty where it cannot be read, which loading has said.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public string Of(string path) => _hashes[path].GetAwaiter().GetResult();

    private static string Hash(string path, CancellationToken cancellation)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashDataAsync(file, cancellation).AsTask().GetAwaiter().GetResult());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
