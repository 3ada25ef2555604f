namespace ReportGen.Templates;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest candidate by edit distance, at most a third of the word away; null where none is near.</summary>
    public static string? For(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Max(1, Math.Min(4, (word.Length + 2) / 3));
        return candidates
            .Select(c => new Candidate(c, Distance(word, c)))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .FirstOrDefault()?.Word;
    }

    // Levenshtein, with two rows.
    private static int Distance(string a, string b)
    {
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = previous[j - 1] + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(previous[j], row[j - 1]) + 1);
            }

            previous = row;
        }

        return previous[b.Length];
    }

    private sealed record Candidate(string Word, int Distance);
}
