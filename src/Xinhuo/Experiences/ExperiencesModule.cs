using Xinhuo.Community;
using Xinhuo.Experiences.Early;
using Xinhuo.Experiences.Journals;
using Xinhuo.Experiences.Kits;
using Xinhuo.Experiences.Letters;
using Xinhuo.Experiences.Spaces;
using Xinhuo.Members;
using Xinhuo.Notices;
using Xinhuo.Platform.Files;
using Xinhuo.Platform.Happenings;
using Xinhuo.Shell;

namespace Xinhuo.Experiences;

/// <summary>体验: be invited in. Letters from named people, a space for those who come, early content, and what they write of it.</summary>
internal static class ExperiencesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IAudience, ExperienceAudience>().AddScoped<IAudience, LettersAudience>().AddScoped<IAudience, LetterAudience>();
        services
            .AddSingleton(new NoticeKind("letter", "experiences.told.letter", "mail", 5))
            .AddSingleton(new NoticeKind("experience", "experiences.told.experience", "tent", 86))
            .AddListener<LetterSent, TellOfLetter>()
            .AddListener<LetterAccepted, TellOfLetter>()
            .AddListener<LetterPostponed, TellOfLetter>()
            .AddListener<LetterReplied, TellOfLetter>()
            .AddListener<ExperienceChanged, TellOfExperience>()
            .AddListener<ExperienceCalledOff, TellOfExperience>()
            .AddListener<RoleChanged, HandOverExperiences>();
        services.AddEarly().AddKits();
        services.AddScoped<IHomeSection, LettersAtHome>().AddScoped<IStaffWork, LettersToAnswer>().AddScoped<IPersonalData, ExperiencesData>();
        services.AddJournals();
        services
            .AddSingleton(new MineItem("experiences.my-letters", "/letters", "mail-open", 10))
            .AddSingleton(new MineItem("experiences.mine", "/experiences", "tent", 20))
            .AddSingleton(new NavItem("experiences.nav", "/experiences", "tent", 210, StaffOnly: true));
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapEarly();
        routes.MapJournals();
    }
}
