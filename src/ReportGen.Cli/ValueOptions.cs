using System.Collections.Frozen;

namespace ReportGen.Cli;

/// <summary>
/// Options that take a value. The command line's library fills a value that is missing at the end with a word of its own, which would stand in the paper.
/// </summary>
internal static class ValueOptions
{
    /// <summary>Their names; a test holds them against the commands.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.ToFrozenSet(
    [
        "--allow", "--anonymise", "--attach", "--brand", "--classification", "--creators", "--engine", "--format", "--from", "--function", "--half", "--history", "--labelled", "--lang",
        "--members", "--out", "--owner-password-env", "--params", "--password-env", "--preview", "--previous", "--quarter", "--rules", "--seed", "--segment", "--set", "--template", "--top",
        "--ui-lang", "--watermark",
    ], StringComparer.Ordinal);

    /// <summary>The first such option that ends the line or is followed by another option; null where each has a value. What stands behind <c>--</c> are no options.</summary>
    public static string? WithoutValue(ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i < arguments.Length && arguments[i] != "--"; i++)
        {
            if (!Names.Contains(arguments[i]))
                continue;
            if (i + 1 == arguments.Length || arguments[i + 1].StartsWith("--", StringComparison.Ordinal))
                return arguments[i];
            i++;
        }

        return null;
    }
}
