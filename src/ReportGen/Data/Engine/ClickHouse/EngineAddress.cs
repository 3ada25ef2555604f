using ReportGen.Diagnostics;

namespace ReportGen.Data;

/// <summary>Where a ClickHouse server with the tables of <c>Schema.md</c> listens. Not a record, so that no password is ever printed.</summary>
public sealed class EngineAddress
{
    /// <summary>Names the user where the address does not.</summary>
    public const string UserVariable = "REPORTGEN_ENGINE_USER";

    /// <summary>Holds the password.</summary>
    public const string PasswordVariable = "REPORTGEN_ENGINE_PASSWORD";

    /// <summary>Names a file of certificates in PEM: the authorities that may vouch for the server, in place of those that the machine knows.</summary>
    public const string AuthorityVariable = "REPORTGEN_ENGINE_CA";

    private const string Plain = "clickhouse", Secure = "clickhouses";
    private const int PlainPort = 8123, SecurePort = 8443;

    private EngineAddress(Uri endpoint, string database)
    {
        Endpoint = endpoint;
        Database = database;
    }

    /// <summary>Root of the HTTP interface, <c>http</c> or <c>https</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Database with the tables.</summary>
    public string Database { get; }

    /// <summary>Name of the user; <c>default</c> where none is given.</summary>
    public string User { get; private init; } = "default";

    /// <summary>Password; null for none.</summary>
    public string? Password { get; private init; }

    /// <summary>File of authorities for TLS; null for those that the machine knows.</summary>
    public string? AuthorityFile { get; private init; }

    /// <summary>Reads <c>clickhouse://[user@]host[:8123]/database</c>; <c>clickhouses://</c> or <c>?tls</c> for TLS (port 8443).</summary>
    /// <param name="text">The address as given.</param>
    /// <param name="variable">Value of an environment variable; null where it has none.</param>
    /// <param name="fault">What is wrong with it; null where nothing is.</param>
    /// <returns>Null where it is wrong. A password in the address is refused: arguments stand in process lists and histories.</returns>
    public static EngineAddress? Parse(string text, Func<string, string?> variable, out Fault? fault)
    {
        fault = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not (Plain or Secure) || uri.Host.Length == 0
            || uri.Query is not ("" or "?tls") || uri.AbsolutePath.Trim('/') is not { Length: > 0 } database || !database.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
        {
            fault = new Fault("engine-bad-address", Severity.Error).With("found", WithoutPassword(text));
            return null;
        }

        if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
        {
            fault = new Fault("engine-password-in-address", Severity.Error).With("expected", PasswordVariable);
            return null;
        }

        var secure = uri.Scheme == Secure || uri.Query == "?tls";
        var port = uri.IsDefaultPort || uri.Port < 0 ? (secure ? SecurePort : PlainPort) : uri.Port;
        return new EngineAddress(new UriBuilder(secure ? "https" : "http", uri.Host, port).Uri, database)
        {
            User = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : variable(UserVariable) is { Length: > 0 } user ? user : "default",
            Password = variable(PasswordVariable),
            AuthorityFile = variable(AuthorityVariable) is { Length: > 0 } file ? file : null,
        };
    }

    /// <summary>Host, port and database: never user or password.</summary>
    public override string ToString() => $"{(Endpoint.Scheme == "https" ? Secure : Plain)}://{Endpoint.Authority}/{Database}";

    private static string WithoutPassword(string text)
    {
        var at = text.LastIndexOf('@');
        var start = text.IndexOf("://", StringComparison.Ordinal);
        return at < 0 ? text : (start < 0 ? "" : text[..(start + 3)]) + "…" + text[at..];
    }
}
