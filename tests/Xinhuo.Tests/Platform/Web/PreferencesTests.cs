using Xinhuo.Platform.Web;

namespace Xinhuo.Tests.Platform.Web;

public sealed class PreferencesTests
{
    [Theory]
    [InlineData("/groups/photo?q=a%20b#end", "/groups/photo?q=a%20b#end")]
    [InlineData("/groups/汽车?q=路", "/groups/%E6%B1%BD%E8%BD%A6?q=%E8%B7%AF")]
    [InlineData("/🚗", "/%F0%9F%9A%97")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/a\r\nX: y", "/")]
    [InlineData(null, "/")]
    public void The_way_back_is_a_path_of_our_own_that_a_header_can_carry(string? back, string leads) => Preferences.Local(back).ShouldBe(leads);
}
