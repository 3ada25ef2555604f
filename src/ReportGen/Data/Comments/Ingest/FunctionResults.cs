using System.Globalization;
using System.Text;

namespace ReportGen.Data.Comments;

/// <summary>Results that wait to be sent.</summary>
internal sealed class FunctionResults
{
    private readonly StringBuilder _waiting = new();

    /// <summary>Adds a result: verdict, hash, hash2 and units.</summary>
    public void Add(Verdict verdict, FunctionForm form)
    {
        if (form == FunctionForm.TabSeparated)
            _waiting.Append(CultureInfo.InvariantCulture, $"({verdict.Rule},{verdict.Hash},{verdict.Hash2},{verdict.Units})\n");
        else
            _waiting.Append(CultureInfo.InvariantCulture, $"{{\"result\":{{\"verdict\":{verdict.Rule},\"hash\":{verdict.Hash},\"hash2\":{verdict.Hash2},\"units\":{verdict.Units}}}}}\n");
    }

    /// <summary>Sends what waits.</summary>
    public void Send(Stream output)
    {
        if (_waiting.Length == 0)
            return;
        foreach (var chunk in _waiting.GetChunks())
            output.Write(Encoding.ASCII.GetBytes(chunk.ToArray()));
        output.Flush();
        _waiting.Clear();
    }
}
