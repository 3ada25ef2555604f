using ReportGen.Data;
using ReportGen.Diagnostics;

namespace ReportGen.Tests.Data.Engine.ClickHouse;

public sealed class EngineAddressTests
{
    [Theory]
    [InlineData("clickhouse://host:8124/db", "http://host:8124/", "db", "default")]
    [InlineData("clickhouse://host/db", "http://host:8123/", "db", "default")]
    [InlineData("clickhouse://an%40a@host/db_1/", "http://host:8123/", "db_1", "an@a")]
    [InlineData("clickhouses://host/db", "https://host:8443/", "db", "default")]
    [InlineData("clickhouse://host/db?tls", "https://host:8443/", "db", "default")]
    [InlineData("clickhouse://[::1]:9/db", "http://[::1]:9/", "db", "default")]
    public void Is_read(string text, string endpoint, string database, string user)
    {
        var address = EngineAddress.Parse(text, _ => null, out var fault);
        Assert.Null(fault);
        Assert.Equal((endpoint, database, user, null), (address!.Endpoint.ToString(), address.Database, address.User, address.Password));
    }

    [Theory]
    [InlineData("http://host/db")]
    [InlineData("host:8123/db")]
    [InlineData("clickhouse://host")]
    [InlineData("clickhouse:///db")]
    [InlineData("clickhouse://host/a/b")]
    [InlineData("clickhouse://host/db'; DROP")]
    [InlineData("clickhouse://host/db?user=x")]
    [InlineData("")]
    public void A_wrong_one_is_a_fault(string text)
    {
        Assert.Null(EngineAddress.Parse(text, _ => null, out var fault));
        Assert.Equal("engine-bad-address", fault!.Code);
    }

    [Theory]
    [InlineData("clickhouse://me:secret@host/db")]
    [InlineData("http://me:secret@host/db")]
    [InlineData("clickhouse://me:se/cret@host")]
    public void A_password_is_refused_and_not_repeated(string text)
    {
        Assert.Null(EngineAddress.Parse(text, _ => null, out var fault));
        foreach (var language in new[] { "en", "zh-CN" })
            Assert.DoesNotContain("cret", MessageCatalog.For(language).Describe(fault!), StringComparison.Ordinal);
    }

    [Fact]
    public void User_and_password_come_from_the_environment()
    {
        string? Variable(string name) => name switch { "REPORTGEN_ENGINE_USER" => "outer", "REPORTGEN_ENGINE_PASSWORD" => "sesame", _ => null };
        var named = EngineAddress.Parse("clickhouse://inner@host/db", Variable, out _)!;
        var unnamed = EngineAddress.Parse("clickhouse://host/db", Variable, out _)!;
        Assert.Equal(("inner", "outer", "sesame"), (named.User, unnamed.User, unnamed.Password));
        Assert.Equal("clickhouse://host:8123/db", named.ToString());
    }
}
